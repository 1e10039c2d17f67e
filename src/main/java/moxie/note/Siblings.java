package moxie.note;

import java.util.List;
import java.util.Optional;
import moxie.text.Language;

/** Items of one list decide together what the words before their colons are. */
final class Siblings {
    private Siblings() {}

    /**
     * Do they name things? "prevention: …" among "avoidance: …" and "detection: …" is a thing like them, although it
     * could be a label by itself. Chinese labels are labels wherever they stand.
     */
    static boolean areTerms(List<Draft> items) {
        int leads = 0;
        int labels = 0;
        for (Draft item : items) {
            if (item.shape == Draft.Shape.ITEM
                    && item.leaf()
                    && item.words.text().length() < 2000
                    && Traits.has(item.traits(), Traits.COLON | Traits.DASH)) {
                Optional<Lead> lead = Lead.of(item.words.flat(), item.traits());
                if (lead.isPresent() && Language.of(lead.get().term()) == Language.EN) {
                    leads++;
                    labels += Labels.is(Sentence.bare(lead.get().term())) ? 1 : 0;
                }
            }
        }
        return labels > 0 && labels * 2 < leads;
    }
}
