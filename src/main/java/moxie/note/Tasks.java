package moxie.note;

/** What tells the state of a task at the start of a bullet: Markdown's boxes, Logseq's and org-mode's words. */
final class Tasks {
    private static final String[] MARKS = {"[ ] ", "[x] ", "[X] ", "TODO ", "DONE ", "LATER ", "NOW ", "DOING "};

    private Tasks() {}

    static Words without(Words words) {
        char first = words.text().isEmpty() ? 0 : words.text().charAt(0);
        if ("[TDLN".indexOf(first) < 0) {
            return words;
        }
        for (String mark : MARKS) {
            if (words.text().startsWith(mark)) {
                return new Words(
                        words.text().substring(mark.length()),
                        words.strong(),
                        words.blanks(),
                        words.images(),
                        words.bold(),
                        words.linked(),
                        words.displayed());
            }
        }
        return words;
    }
}
