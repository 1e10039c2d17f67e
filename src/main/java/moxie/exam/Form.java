package moxie.exam;

import java.util.List;

/**
 * One version of a paper.
 *
 * @param name {@code A}, {@code B} …
 */
public record Form(String name, List<Section> sections) {
    public Form {
        sections = List.copyOf(sections);
    }

    /**
     * A part of a form.
     *
     * @param title empty for the usual heading of its shape
     * @param shape of most of its questions
     */
    public record Section(String title, Shape shape, List<Placed> questions) {
        public Section {
            questions = List.copyOf(questions);
        }

        public double points() {
            return questions.stream().mapToDouble(Placed::points).sum();
        }
    }

    /** All its questions in order. */
    public List<Placed> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    public double points() {
        return sections.stream().mapToDouble(Section::points).sum();
    }
}
