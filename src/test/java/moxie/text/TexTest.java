package moxie.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TexTest {
    @Test
    void formulas_become_one_line_where_nothing_is_lost() {
        String[] pairs = {
            "\\mathrm{Attention}(Q,K,V)=\\mathrm{softmax}\\left(\\frac{QK^\\top}{\\sqrt{d_k}}\\right)V",
            "Attention(Q,K,V)=softmax(QKᵀ/√dₖ)V",
            "W_0+\\frac{\\alpha}{r}BA",
            "W₀+(α/r)BA",
            "\\frac{1}{d}\\sum_{j=1}^{d} x_j\\times\\frac1d\\times 2",
            "(1/d)∑ⱼ₌₁ᵈ xⱼ×1/d×2",
            "\\frac{|\\text{top }k|}{\\mathrm{df}(t)}",
            "(|top k|)/df(t)",
            "2\\frac{1}{2}+\\frac12",
            "2(1/2)+1/2",
            "\\frac{1}{2\\pi}\\sqrt{2\\pi}",
            "(1/(2π))√(2π)",
            "\\frac{1}{10}\\cdot\\frac{a}{b}^2",
            "1/10·(a/b)²",
            "-\\log\\frac{p}{q}-\\beta\\log\\sigma(x)",
            "-log(p/q)-β log σ(x)",
            "\\left(\\frac{a}{b}\\right)",
            "(a/b)",
            "d_{\\text{ff}}^{QK}",
            "d_ff^(QK)",
            "d_{\\text{model}}\\times d_v",
            "d_model×dᵥ",
            "W^Q",
            "W^Q",
            "x^{2n+1}",
            "x²ⁿ⁺¹",
            "\\frac{x-\\mu}{\\sqrt{\\sigma^2+\\epsilon}}",
            "(x-μ)/√(σ²+ε)",
            "\\hat{y}_i",
            "y\u0302ᵢ",
            "\\sum_{i=1}^{n} x_i",
            "∑ᵢ₌₁ⁿ xᵢ",
            "O(n^2 d)",
            "O(n² d)",
            "-\\infty",
            "-∞",
            "\\ln 8\\approx 2.079",
            "ln 8≈2.079",
            "\\mathbb{R}^{m\\times n}",
            "ℝ^(m×n)",
            "f'(x)",
            "f′(x)",
        };
        for (int i = 0; i < pairs.length; i += 2) {
            assertEquals(Optional.of(pairs[i + 1]), Tex.unicode(pairs[i]), pairs[i]);
        }
    }

    @Test
    void what_has_no_such_form_stays_tex() {
        for (String tex : new String[] {
            "\\begin{pmatrix}1&2\\end{pmatrix}", "\\unknown{x}", "\\frac{a", "a & b", "x_", "\\", "{{{", "\\sqrt[3]{x}"
        }) {
            assertEquals(Optional.empty(), Tex.unicode(tex), tex);
        }
    }

    @Test
    void formulas_inside_a_sentence_are_shown_where_nothing_is_lost() {
        String[] pairs = {
            "divide by $\\sqrt{d_k}$, then $$\\sum_i x_i$$", "divide by √dₖ, then ∑ᵢ xᵢ",
            "it costs $5 or $6", "it costs $5 or $6",
            "write `$x_i$` for $x_i$", "write `$x_i$` for xᵢ",
            "```\n$a_i$\n```\n$a_i$", "```\n$a_i$\n```\naᵢ",
            "$\\unknown{x}$ and $ open", "$\\unknown{x}$ and $ open",
        };
        for (int i = 0; i < pairs.length; i += 2) {
            assertEquals(pairs[i + 1], Dollars.within(pairs[i]));
        }
    }

    @Test
    void any_text_is_read_without_harm() {
        Random random = new Random(7);
        String alphabet = "\\{}^_ ab(1frac sqrt left hat mathbb";
        for (int round = 0; round < 5000; round++) {
            StringBuilder tex = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                tex.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Tex.unicode(tex.toString());
        }
        Tex.unicode("{".repeat(100_000));
        Tex.unicode("\\frac".repeat(20_000));
    }
}
