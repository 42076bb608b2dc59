package galley.markdown.liquid;

import java.util.List;

/** What stands behind {@code if}. */
final class Condition {
    private Condition() {}

    /** {@code and} and {@code or} are read from the right. */
    static boolean holds(String markup, Variables variables) {
        return holds(Expression.words(markup), variables);
    }

    private static boolean holds(List<String> words, Variables variables) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("and") || words.get(i).equals("or")) {
                boolean left = comparison(words.subList(0, i), variables);
                boolean right = holds(words.subList(i + 1, words.size()), variables);
                return words.get(i).equals("and") ? left && right : left || right;
            }
        }
        return comparison(words, variables);
    }

    private static boolean comparison(List<String> words, Variables variables) {
        if (!words.isEmpty() && words.getFirst().equals("not") && variables.flavour() == Flavour.NUNJUCKS) {
            return !comparison(words.subList(1, words.size()), variables);
        }
        Object left = words.isEmpty() ? null : variables.value(words.getFirst());
        if (words.size() < 3) {
            return variables.isTrue(left);
        }
        Object right = variables.value(words.get(2));
        return switch (words.get(1)) {
            case "==", "===" -> equal(left, right);
            case "!=", "<>", "!==" -> !equal(left, right);
            case "contains" -> contains(left, right);
            case "in" -> contains(right, left);
            case "<" -> order(left, right) == -1;
            case ">" -> order(left, right) == 1;
            case "<=" -> List.of(-1, 0).contains(order(left, right));
            case ">=" -> List.of(0, 1).contains(order(left, right));
            default -> variables.isTrue(left);
        };
    }

    private static boolean contains(Object whole, Object part) {
        return switch (whole) {
            case null -> false;
            case List<?> items -> items.stream().anyMatch(item -> equal(item, part));
            default -> part != null && Variables.text(whole).contains(Variables.text(part));
        };
    }

    static boolean equal(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return a.doubleValue() == b.doubleValue();
        }
        if (left == Variables.EMPTY || right == Variables.EMPTY) {
            Object other = left == Variables.EMPTY ? right : left;
            return "".equals(other) || other instanceof List<?> list && list.isEmpty();
        }
        return left == null ? right == null : left.equals(right);
    }

    /** -1, 0 or 1; another number where the two cannot be compared. */
    private static int order(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return Double.compare(a.doubleValue(), b.doubleValue());
        }
        return left instanceof String a && right instanceof String b ? Integer.signum(a.compareTo(b)) : 2;
    }
}
