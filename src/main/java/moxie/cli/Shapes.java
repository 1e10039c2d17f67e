package moxie.cli;

import moxie.question.Response;

/** How much room each shape of response gets. */
final class Shapes implements Response.Visitor<Console.Shape> {
    private Shapes() {}

    static Console.Shape of(Response response) {
        return response.accept(new Shapes());
    }

    @Override
    public Console.Shape free(Response.Free response) {
        return Console.Shape.LINES;
    }

    @Override
    public Console.Shape code(Response.Code response) {
        return Console.Shape.CODE;
    }

    @Override
    public Console.Shape blank(Response.Blank response) {
        return Console.Shape.LINE;
    }

    @Override
    public Console.Shape choice(Response.Choice response) {
        return Console.Shape.LINE;
    }

    @Override
    public Console.Shape order(Response.Order response) {
        return Console.Shape.LINE;
    }

    @Override
    public Console.Shape numeric(Response.Numeric response) {
        return Console.Shape.LINE;
    }
}
