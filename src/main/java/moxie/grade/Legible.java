package moxie.grade;

import moxie.question.Response;

/** Can an answer be read as one at all? Words where a letter is asked for are a slip of the keys, not a wrong answer. */
final class Legible implements Response.Visitor<Boolean> {
    private final String answer;

    Legible(String answer) {
        this.answer = answer;
    }

    @Override
    public Boolean free(Response.Free response) {
        return true;
    }

    @Override
    public Boolean code(Response.Code response) {
        return true;
    }

    @Override
    public Boolean blank(Response.Blank response) {
        return true;
    }

    @Override
    public Boolean choice(Response.Choice response) {
        return !Shapes.places(answer, response.options()).isEmpty();
    }

    @Override
    public Boolean order(Response.Order response) {
        return !Shapes.places(answer, response.options()).isEmpty();
    }

    @Override
    public Boolean numeric(Response.Numeric response) {
        return Shapes.number(answer).isPresent();
    }
}
