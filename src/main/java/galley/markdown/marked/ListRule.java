package galley.markdown.marked;

/** Items that begin with the same mark. */
record ListRule(Blocks blocks) {
    Block read(String text, int at) {
        int mark = LineStarts.indented(text, at, 3);
        int markEnd = mark < 0 ? -1 : LineStarts.bulletEnd(text, mark);
        if (markEnd < 0 || !startsItem(text, markEnd)) {
            return null;
        }
        Block list = new Block(Block.Kind.LIST, "", "");
        char kind = text.charAt(markEnd - 1);
        if (markEnd - mark > 1) {
            list.first = Long.parseLong(text.substring(mark, markEnd - 1));
        }
        StringBuilder raw = new StringBuilder();
        int place = at;
        boolean blankBefore = false;
        while (place < text.length()) {
            int end = itemMarkEnd(text, place, kind, list.first >= 0);
            if (end < 0 || LineStarts.isRule(text, place)) {
                break;
            }
            ListItem item = new ListItem(text, place, end);
            item.read(blocks);
            place = item.end();
            String itemRaw = item.raw();
            if (!list.loose) {
                list.loose = blankBefore;
                blankBefore |= endsBlank(itemRaw);
            }
            list.children.add(block(itemRaw, item.content()));
            raw.append(itemRaw);
            blocks.step();
        }
        if (list.children.isEmpty()) {
            return null;
        }
        Block last = list.children.getLast();
        last.text = Chars.trimEnd(last.text);
        list.raw = Chars.trimEnd(raw.toString());
        for (Block item : list.children) {
            blocks.readItem(item);
            list.loose |= item.children.stream().anyMatch(ListRule::isGap);
        }
        list.children.forEach(item -> item.loose = list.loose);
        return list;
    }

    private static boolean isGap(Block block) {
        int first = block.is(Block.Kind.SPACE) ? block.raw.indexOf('\n') : -1;
        return first >= 0 && block.raw.indexOf('\n', first + 1) >= 0;
    }

    /** A word stands behind the mark, or nothing at all does. */
    private static boolean startsItem(String text, int at) {
        if (Chars.atLineEnd(text, at)) {
            return true;
        }
        return Chars.isBlank(text.charAt(at)) && !Chars.atLineEnd(text, at + 1);
    }

    private static int itemMarkEnd(String text, int at, char kind, boolean numbers) {
        int mark = LineStarts.indented(text, at, 3);
        int end = mark < 0 ? -1 : LineStarts.bulletEnd(text, mark);
        if (end < 0 || text.charAt(end - 1) != kind || (end - mark > 1) != numbers) {
            return -1;
        }
        return Chars.atLineEnd(text, end) || Chars.isBlank(text.charAt(end)) ? end : -1;
    }

    /** Ends in two line feeds with nothing between them. */
    private static boolean endsBlank(String raw) {
        int i = raw.length();
        while (i > 0 && Chars.isBlank(raw.charAt(i - 1))) {
            i--;
        }
        if (i == 0 || raw.charAt(i - 1) != '\n') {
            return false;
        }
        i--;
        while (i > 0 && Chars.isBlank(raw.charAt(i - 1))) {
            i--;
        }
        return i > 0 && raw.charAt(i - 1) == '\n';
    }

    private static Block block(String raw, String content) {
        Block item = new Block(Block.Kind.ITEM, raw, content);
        item.task = content.length() > 3
                && content.charAt(0) == '['
                && content.charAt(2) == ']'
                && content.charAt(3) == ' '
                && " xX".indexOf(content.charAt(1)) >= 0;
        if (item.task) {
            item.checked = content.charAt(1) != ' ';
            item.text = content.substring(Chars.skip(content, 3, ' '));
        }
        return item;
    }
}
