package moxie.export;

import moxie.export.Tex.Formula;

/** How a sheet shows what is not text: PDF and HTML differ only here. */
interface Ink {
    /** A formula as an element; its box is given in em. */
    String formula(Formula formula, String tex);

    /** Has the medium a glyph for the character? */
    boolean prints(int character);

    /** Does the medium print an element of the document below each page? Browsers print rules of the style sheet. */
    boolean runningFooter();
}
