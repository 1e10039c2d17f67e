package moxie.note;

import java.util.Locale;
import java.util.Set;

/** The title a note has from its file when it gives none itself. */
final class FileTitle {
    private static final Set<String> SAYS_NOTHING =
            Set.of("index", "readme", "main", "note", "notes", "笔记", "untitled", "未命名", "新建文本文档", "contents");

    private FileTitle() {}

    /** The file name without extension, date and emoji; the folder's name where the file's says nothing. */
    static String of(String file) {
        int slash = file.lastIndexOf('/');
        String name = bare(file.substring(slash + 1));
        if (SAYS_NOTHING.contains(name.toLowerCase(Locale.ROOT)) && slash > 0) {
            String folder = file.substring(file.lastIndexOf('/', slash - 1) + 1, slash);
            return folder.isEmpty() || folder.equals(".") || folder.equals("..") ? name : folder;
        }
        return name;
    }

    /** The file's title where it says all the note's own says and names more: "Nigeria Political Economy". */
    static String fuller(String title, String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        boolean more = lower.endsWith(" " + title.toLowerCase(Locale.ROOT)) && Titles.words(file) <= 6;
        boolean name = more && Titles.words(title) <= 4 && Character.isUpperCase(file.charAt(0));
        return name ? file : title;
    }

    private static String bare(String name) {
        int dot = name.lastIndexOf('.');
        String bare = dot > 0 ? name.substring(0, dot) : name;
        int at = 0;
        while (at + 10 < bare.length()
                && bare.charAt(at + 4) == '-'
                && bare.charAt(at + 7) == '-'
                && Character.isDigit(bare.charAt(at))) {
            at += 10;
            while (at < bare.length() && " -_".indexOf(bare.charAt(at)) >= 0) {
                at++;
            }
        }
        String clean = Titles.clean(bare.substring(at));
        return clean.isEmpty() ? bare : clean;
    }
}
