package moxie.exam;

import java.util.List;

/**
 * What a paper should hold, before any question is chosen.
 *
 * @param title printed at its head; not empty
 * @param course printed below; may be empty
 * @param notes files or folders, as seen from the blueprint; empty for those of the command line
 * @param words the language of headings and boxes: {@code zh}, {@code en}, {@code zh+en}, or {@code auto} for that of
 *     most questions
 * @param points the whole; 0 when the questions decide
 * @param minutes allowed; 0 when nobody says
 * @param forms names of the forms, not empty
 * @param sameQuestions do all forms hold the same questions in other orders, or other questions of the same kind?
 * @param parts in the order of the paper, not empty
 * @param topics shares of the points by topic; what is left goes anywhere
 * @param difficulty shares of the points by {@code easy}, {@code medium} and {@code hard}; may be empty
 * @param wishes which questions to take or to leave
 */
public record Blueprint(
        String title,
        String course,
        List<String> notes,
        String words,
        double points,
        int minutes,
        long seed,
        List<String> forms,
        boolean sameQuestions,
        List<Part> parts,
        List<Share> topics,
        List<Share> difficulty,
        Wishes wishes,
        Layout layout) {
    public Blueprint {
        notes = List.copyOf(notes);
        forms = List.copyOf(forms);
        parts = List.copyOf(parts);
        topics = List.copyOf(topics);
        difficulty = List.copyOf(difficulty);
    }

    /** The number of questions on one form. */
    public int count() {
        return parts.stream().mapToInt(Part::count).sum();
    }

    /** The same with another seed and other forms. */
    public Blueprint with(long seed, List<String> forms) {
        return but(words, points, seed, forms, parts);
    }

    /** The same with other points and sections. */
    Blueprint with(double points, List<Part> parts) {
        return but(words, points, seed, forms, parts);
    }

    /** The same with the language of headings decided. */
    Blueprint worded(String words) {
        return but(words, points, seed, forms, parts);
    }

    private Blueprint but(String words, double points, long seed, List<String> forms, List<Part> parts) {
        return new Blueprint(
                title,
                course,
                notes,
                words,
                points,
                minutes,
                seed,
                forms,
                sameQuestions,
                parts,
                topics,
                difficulty,
                wishes,
                layout);
    }

    /**
     * A section to be filled.
     *
     * @param title as printed; empty for the usual heading of its shape
     * @param types names of shapes or of question kinds; a question of any of them may stand here
     * @param points per question: none (the question's own), one for all, or one each
     * @param options of a choice question at most, the right ones among them; 0 for as many as it has
     * @param lines to write on: −1 worked out from the answer, 0 none
     * @param shuffle in another order on each form?
     */
    public record Part(
            String title, List<String> types, int count, List<Double> points, int options, int lines, boolean shuffle) {
        public Part {
            types = List.copyOf(types);
            points = List.copyOf(points);
            if (count < 1 || (points.size() > 1 && points.size() != count)) {
                throw new IllegalArgumentException(count + " questions, points " + points);
            }
        }

        public boolean takes(String kind, Shape shape) {
            return types.isEmpty() || types.contains(shape.word()) || types.contains(kind);
        }

        /** The same with as many points for each question. */
        Part worth(double each) {
            return new Part(title, types, count, List.of(each), options, lines, shuffle);
        }

        /** The points of the question at an index, or its own where the part does not say. */
        public double points(int index, double own) {
            return points.isEmpty() ? own : points.get(points.size() == 1 ? 0 : index);
        }
    }

    /**
     * A share of the points.
     *
     * @param name a topic path with slashes, or a level of difficulty
     * @param least 0 to 1
     * @param most at least {@code least}, up to 1
     */
    public record Share(String name, double least, double most) {
        public Share {
            if (!(least >= 0 && least <= most && most <= 1)) {
                throw new IllegalArgumentException(name + " " + least + ".." + most);
            }
        }
    }

    /**
     * Which questions to take or to leave.
     *
     * @param prefer of questions that serve the blueprint alike: {@code weak} (low chance of recall), {@code due},
     *     {@code new} (never asked), or {@code even} for none before others
     * @param require ids that must stand on the paper
     * @param avoid ids that must not
     * @param avoidExams how many of the exams made last must share no question with this one
     */
    public record Wishes(String prefer, List<String> require, List<String> avoid, int avoidExams) {
        public static final Wishes NONE = new Wishes("even", List.of(), List.of(), 0);

        public Wishes {
            require = List.copyOf(require);
            avoid = List.copyOf(avoid);
        }
    }

    /**
     * How the paper looks.
     *
     * @param paper {@code A4} or {@code Letter}
     * @param header boxes at its head: {@code name}, {@code class}, {@code id} (with {@code id:8} eight cells), {@code date}
     * @param scoreTable a table for the marks below them?
     * @param fontSize of the text, points
     * @param bubbles a sheet of circles to fill in, for a scanner, at the end?
     */
    public record Layout(String paper, List<String> header, boolean scoreTable, double fontSize, boolean bubbles) {
        public static final Layout USUAL = new Layout("A4", List.of("name", "class", "id"), true, 10.5, false);

        public Layout {
            header = List.copyOf(header);
        }
    }
}
