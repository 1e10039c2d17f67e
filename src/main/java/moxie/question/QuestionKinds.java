package moxie.question;

import java.util.List;

/** Every kind of question, the most worth asking first. */
public final class QuestionKinds {
    public static final List<QuestionKind> ALL = List.of();

    private QuestionKinds() {}
}
