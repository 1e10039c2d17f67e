package moxie.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people write between dollars, and what becomes of it. */
class TexTest {
    @TempDir
    Path scratch;

    @Test
    void usual_formulas_are_set() {
        Tex tex = new Tex(scratch);
        for (String formula : List.of(
                "x",
                "\\sqrt{d_k}",
                "\\frac{QK^\\top}{\\sqrt{d_k}}",
                "\\begin{align*} a &= b \\\\ c &= d \\end{align*}",
                "\\begin{equation} E=mc^2 \\end{equation}",
                "\\begin{eqnarray*} a &=& b \\end{eqnarray*}",
                "\\begin{cases} 1 & x>0 \\\\ 0 & x\\le 0 \\end{cases}",
                "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
                "\\lVert x \\rVert_2 + \\lvert y \\rvert",
                "\\argmin_\\theta L(\\theta)",
                "\\bm{W} \\in \\mathbb{R}^{m\\times n}",
                "p \\coloneqq \\softmax(z) \\tag{3} \\label{eq:p}",
                "\\text{注意力} = \\mathrm{softmax}(z)")) {
            Optional<Tex.Formula> set = tex.set(formula, true);
            assertTrue(set.isPresent(), formula);
            assertTrue(set.get().width() > 0.2 && set.get().height() > 0.2, formula);
            assertTrue(!set.get().outline().getBounds2D().isEmpty(), formula);
        }
    }

    @Test
    void chinese_in_a_formula_is_drawn_from_our_own_font() {
        Tex tex = new Tex(scratch);
        double one = tex.set("\\text{一}", false)
                .orElseThrow()
                .outline()
                .getBounds2D()
                .getHeight();
        double many = tex.set("\\text{龘}", false)
                .orElseThrow()
                .outline()
                .getBounds2D()
                .getHeight();
        assertTrue(one < 0.3 && many > 0.6, "a box for every character? " + one + " " + many);
    }

    @Test
    void what_cannot_be_set_is_nothing_and_never_an_exception() {
        Tex tex = new Tex(scratch);
        for (String formula : List.of(
                "\\frac{1",
                "\\cancel{x}",
                "\\nosuchcommand{x}",
                "",
                " ",
                "}",
                "\\left( x",
                "\\begin{matrix}",
                "x".repeat(3000),
                "{".repeat(1500))) {
            assertEquals(Optional.empty(), tex.set(formula, false), formula);
        }
    }

    @Test
    void dollars_that_are_money_stay_words() {
        assertEquals(List.of(new Piece.Words("between $5 and $6")), Piece.of("between $5 and $6"));
        assertEquals(
                List.of(new Piece.Words("so "), new Piece.Maths("x_1", false), new Piece.Words(".")),
                Piece.of("so $x_1$."));
        assertEquals(List.of(new Piece.Maths("a\nb".replace('\n', ' '), true)), Piece.of("$$ a b $$"));
        assertEquals(List.of(new Piece.Words("a "), new Piece.Blank(), new Piece.Words(" b")), Piece.of("a ______ b"));
    }
}
