package moxie.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moxie.export.Tex.Formula;

/** Formulas as drawings kept aside, glyphs from our own fonts. */
final class PdfInk implements Ink {
    private final Fonts fonts;
    private final List<Formula> drawings = new ArrayList<>();
    private final Set<String> formulas = new HashSet<>();

    PdfInk(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Lengths to three decimals; a hair of room around keeps thin strokes from being clipped. */
    @Override
    public String formula(Formula f, String tex) {
        drawings.add(f);
        formulas.add(tex.replaceAll("\\s+", " "));
        return String.format(
                Locale.ROOT,
                "<object type=\"application/x-tex\" data-drawing=\"%d\" alt=\"%s\""
                        + " style=\"width:%.3fem;height:%.3fem;vertical-align:%.3fem\"></object>",
                drawings.size() - 1,
                Html.attribute(tex),
                f.width() + 2 * Formula.ROOM,
                f.height() + f.depth() + 2 * Formula.ROOM,
                -f.depth() - Formula.ROOM);
    }

    @Override
    public boolean runningFooter() {
        return true;
    }

    @Override
    public boolean prints(int character) {
        return fonts.prints(character);
    }

    /** Was a formula drawn with this alternative text? */
    boolean formula(String alternative) {
        return formulas.contains(alternative);
    }

    Formula drawing(int index) {
        return drawings.get(index);
    }
}
