/**
 * What things cost, measured by JMH and never in a timed test: {@code mvn -q test-compile exec:exec@bench
 * -Dbench='RenderBench'}. Figures go into {@code src/docs/decisions.md}, with the day.
 */
package galley.bench;
