package moxie.note;

import java.util.List;
import java.util.Locale;

/** Tells lists whose order is part of the knowledge from lists that are merely numbered. */
final class Order {
    private static final String[] TITLES = {
        "步骤", "流程", "过程", "steps", "workflow", "procedure", "process", "lifecycle", "阶段", "stages", "phases", "timeline"
    };
    private static final String[] NOT = {"存储过程", "process of", "processes", "thinking process"};
    private static final String[] FIRST = {"首先", "先", "第一步", "first", "step 1", "start"};
    private static final String[] LAST = {"最后", "然后", "再", "接着", "最终", "then", "finally", "next", "lastly", "step"};

    private Order() {}

    /**
     * Are these the steps of something? All are single items, and the title names steps (by itself, or with the items
     * numbered), or the numbered items say "first … then".
     */
    static boolean of(String title, List<Draft> items) {
        if (items.size() < 2 || items.size() > 30) {
            return false;
        }
        for (Draft item : items) {
            if (item.shape != Draft.Shape.ITEM
                    || !item.leaf()
                    || !item.words.images().isEmpty()) {
                return false;
            }
        }
        if (Labels.ordered(title) || steps(items)) {
            return true;
        }
        boolean numbered = items.stream().allMatch(item -> item.ordinal > 0);
        return numbered && items.size() >= 3 && (steps(title) || connected(items));
    }

    /** "Step 1: …", "Step 2: …", "第一步：…": each item with the number of its place. */
    private static boolean steps(List<Draft> items) {
        for (int i = 0; i < items.size(); i++) {
            if (Numbering.step(items.get(i).words.flat()) != i + 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean steps(String title) {
        String key = Labels.key(title);
        for (String not : NOT) {
            if (key.contains(not)) {
                return false;
            }
        }
        for (String word : TITLES) {
            if (key.endsWith(word)) {
                return true;
            }
        }
        return key.startsWith("steps ") || key.startsWith("how to ");
    }

    private static boolean connected(List<Draft> items) {
        String first = items.get(0).words.text().toLowerCase(Locale.ROOT);
        boolean begins = begins(first, FIRST);
        int after = 0;
        for (Draft item : items.subList(1, items.size())) {
            after += begins(item.words.text().toLowerCase(Locale.ROOT), LAST) ? 1 : 0;
        }
        return begins && after >= 1;
    }

    private static boolean begins(String text, String... words) {
        for (String word : words) {
            if (text.startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
