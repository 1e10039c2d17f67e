package moxie.text;

import java.util.HashMap;
import java.util.Map;

/** The commands that are one sign, and those that only set their argument in another face. */
final class TexSigns {
    static final Map<String, String> NAMED = new HashMap<>();
    static final String PLAIN = " mathrm text textrm mathit operatorname mathbf boldsymbol mathsf mathcal textbf bm ";

    private TexSigns() {}

    static {
        String[] signs = {
            "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ",
            "nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ",
            "Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω times × cdot · div ÷ pm ± mp ∓ le ≤ leq ≤ ge ≥ geq ≥ ne ≠",
            "neq ≠ approx ≈ equiv ≡ sim ∼ propto ∝ ll ≪ gg ≫ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅",
            "sum ∑ prod ∏ int ∫ partial ∂ nabla ∇ infty ∞ to → rightarrow → leftarrow ← Rightarrow ⇒ mapsto ↦ ldots …",
            "cdots ⋯ dots … mid | vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ odot ⊙ oplus ⊕ otimes ⊗ circ ∘ star ⋆ ast * top ⊤ forall ∀ exists ∃",
            "neg ¬ land ∧ lor ∨ prime ′ ell ℓ angle ∠ perp ⊥ parallel ∥ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈",
            "rceil ⌉ log log ln ln exp exp max max min min arg arg sin sin cos cos tan tan tanh tanh lim lim det det"
        };
        for (String line : signs) {
            String[] words = line.split(" ", -1);
            for (int i = 0; i < words.length; i += 2) {
                NAMED.put(words[i], words[i + 1]);
            }
        }
        NAMED.put("quad", " ");
        NAMED.put("qquad", " ");
        NAMED.put("displaystyle", "");
        NAMED.put("limits", "");
    }
}
