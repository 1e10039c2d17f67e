package moxie.question;

import java.util.List;

/** Every kind of question, the most worth asking first. */
public final class QuestionKinds {
    public static final List<QuestionKind> ALL = List.of(
            new CardKind(),
            new OwnQuestionKind(),
            new EnumKind(),
            new ListKind(),
            new AttributeKind(),
            new SequenceKind(),
            new CompareKind(),
            new RecallKind(),
            new ExplainKind(),
            new MistakeKind(),
            new DefinitionKind(),
            new TermKind(),
            new FormulaKind(),
            new CodeKind(),
            new ClozeKind(),
            new TableKind(),
            new ChoiceKind(),
            new TrueFalseKind());

    private QuestionKinds() {}
}
