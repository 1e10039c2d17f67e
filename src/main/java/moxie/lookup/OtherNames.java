package moxie.lookup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import moxie.text.Glossary;
import moxie.text.Normal;
import moxie.text.Simplified;

/** The same question in other words: simplified or traditional characters, and the names the glossary knows. */
final class OtherNames {
    private OtherNames() {}

    static List<Query> of(Query query) {
        Set<String> names = new LinkedHashSet<>();
        String simple = Normal.of(query.folded());
        names.add(simple);
        names.add(Simplified.traditional(simple));
        names.addAll(Glossary.bundled().others(simple));
        if (query.words().size() > 1) {
            names.addAll(wordByWord(query));
        }
        names.remove(query.folded());
        List<Query> queries = new ArrayList<>();
        for (String name : names) {
            if (!name.isBlank()) {
                queries.add(Query.of(List.of(name)));
            }
        }
        return queries;
    }

    /** Each word by its first other name: "正则化 dropout" as "regularization dropout". */
    private static List<String> wordByWord(Query query) {
        List<String> out = new ArrayList<>();
        for (int w = 0; w < query.words().size(); w++) {
            for (String other : Glossary.bundled().others(query.words().get(w))) {
                StringBuilder name = new StringBuilder();
                for (int i = 0; i < query.words().size(); i++) {
                    name.append(i == 0 ? "" : " ")
                            .append(i == w ? other : query.words().get(i));
                }
                out.add(name.toString());
            }
        }
        return out;
    }
}
