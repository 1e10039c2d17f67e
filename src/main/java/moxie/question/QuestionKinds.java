package moxie.question;

import java.util.List;

/** Every kind of question, the most worth asking first. */
public final class QuestionKinds {
    public static final List<QuestionKind> ALL = List.of(
            new OwnQuestionKind(),
            new EnumKind(),
            new ListKind(),
            new AttributeKind(),
            new SequenceKind(),
            new RecallKind(),
            new DefinitionKind(),
            new ClozeKind());

    private QuestionKinds() {}
}
