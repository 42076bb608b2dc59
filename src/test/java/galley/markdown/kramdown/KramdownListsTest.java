package galley.markdown.kramdown;

import static galley.markdown.kramdown.Rendered.assertRendered;

import org.junit.jupiter.api.Test;

/** Headers, paragraphs and lists. Expected: what Jekyll 4.3.1 with kramdown 2.4.0 and its GFM parser 1.1.0 made of it. */
class KramdownListsTest {
    @Test
    void headers_have_ids_as_on_GitHub_and_repeated_ones_a_number() {
        assertRendered("""
                # Hello, *World* & `co`!

                ## Own {#mine}

                ### hello-world--co ###

                Head
                ====

                # "Q" -- ...

                # Ünïcödé 中文_x
                """, """
                <h1 id="hello-world--co">Hello, <em>World</em> &amp; <code class="language-plaintext highlighter-rouge">co</code>!</h1>

                <h2 id="mine">Own</h2>

                <h3 id="hello-worldco">hello-world–co</h3>

                <h1 id="head">Head</h1>

                <h1 id="q--">“Q” – …</h1>

                <h1 id="ünïcödé-中文_x">Ünïcödé 中文_x</h1>
                """);
    }

    @Test
    void a_header_needs_a_space_behind_its_marks_and_none_before() {
        assertRendered("""
                #no

                 # no

                ####### seven

                #\s
                """, """
                <p>#no</p>

                <p># no</p>

                <p>####### seven</p>

                <p>#</p>
                """);
    }

    @Test
    void an_underlined_header_is_a_block_of_its_own() {
        assertRendered("""
                Head
                ---

                words
                under
                ---
                """, """
                <h2 id="head">Head</h2>

                <p>words
                under
                —</p>
                """);
    }

    @Test
    void a_paragraph_ends_where_another_block_starts() {
        assertRendered("""
                words
                - item

                words
                1. one

                words
                # header

                words
                > quote

                words
                ```
                code
                ```
                """, """
                <p>words</p>
                <ul>
                  <li>item</li>
                </ul>

                <p>words</p>
                <ol>
                  <li>one</li>
                </ol>

                <p>words</p>
                <h1 id="header">header</h1>

                <p>words</p>
                <blockquote>
                  <p>quote</p>
                </blockquote>

                <p>words</p>
                <div class="language-plaintext highlighter-rouge"><div class="highlight"><pre class="highlight"><code>code
                </code></pre></div></div>
                """);
    }

    @Test
    void a_paragraph_does_not_end_at_these() {
        assertRendered("""
                words
                ***
                more
                    indented
                | a | b |
                """, """
                <p>words
                ***
                more
                    indented
                | a | b |</p>
                """);
    }

    @Test
    void nested_lists_need_the_indent_of_the_text() {
        assertRendered("""
                - a
                  - b
                    - c
                 - d

                1. one
                  - no
                2. two
                   - yes
                """, """
                <ul>
                  <li>a
                    <ul>
                      <li>b
                        <ul>
                          <li>c</li>
                        </ul>
                      </li>
                    </ul>
                  </li>
                  <li>d</li>
                </ul>

                <ol>
                  <li>one
                    <ul>
                      <li>no</li>
                    </ul>
                  </li>
                  <li>two
                    <ul>
                      <li>yes</li>
                    </ul>
                  </li>
                </ol>
                """);
    }

    @Test
    void items_with_blank_lines_between_hold_paragraphs() {
        assertRendered("""
                - a

                - b
                - c

                * d
                * e

                * f
                """, """
                <ul>
                  <li>
                    <p>a</p>
                  </li>
                  <li>b</li>
                  <li>
                    <p>c</p>
                  </li>
                  <li>d</li>
                  <li>
                    <p>e</p>
                  </li>
                  <li>f</li>
                </ul>
                """);
    }

    @Test
    void the_last_item_alone_does_not_make_the_list_loose() {
        assertRendered("""
                - a
                - b

                  second
                - c
                """, """
                <ul>
                  <li>a</li>
                  <li>
                    <p>b</p>

                    <p>second</p>
                  </li>
                  <li>c</li>
                </ul>
                """);
    }

    @Test
    void numbered_lists_begin_at_one() {
        assertRendered("""
                7. seven
                8. eight
                * bullet
                """, """
                <ol>
                  <li>seven</li>
                  <li>eight
                    <ul>
                      <li>bullet</li>
                    </ul>
                  </li>
                </ol>
                """);
    }

    @Test
    void tasks() {
        assertRendered("""
                - [ ] open
                - [x] done
                - other

                1. [X] first
                """, """
                <ul class="task-list">
                  <li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />open</li>
                  <li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />done</li>
                  <li class="task-list-item">other</li>
                </ul>

                <ol class="task-list">
                  <li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />first</li>
                </ol>
                """);
    }

    @Test
    void a_list_ends_at_the_mark_that_ends_blocks() {
        assertRendered("""
                - a
                ^
                - b
                """, """
                <ul>
                  <li>a</li>
                </ul>
                <ul>
                  <li>b</li>
                </ul>
                """);
    }
}
