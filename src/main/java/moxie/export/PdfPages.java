package moxie.export;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.util.XRLog;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import moxie.export.Tex.Formula;
import moxie.text.Shuffle;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.w3c.dom.Element;

/**
 * A sheet set in pages.
 *
 * @param bytes the PDF file
 * @param boxes where each question or its answer in the key stands, by its number
 * @param spots where the marks and circles of a bubble sheet stand, by their id
 * @param pages how many
 * @param width of a page, points
 * @param height of a page, points
 */
@SuppressWarnings("ArrayRecordComponent") // goes straight to a file; nobody compares or keeps it
record PdfPages(
        byte[] bytes,
        Map<Integer, PdfPages.Place> boxes,
        Map<String, PdfPages.Place> spots,
        int pages,
        double width,
        double height) {
    private static final Pattern PLACES = Pattern.compile("[qk]\\d+|m\\d+-\\d|i\\d+-\\d+-\\d|b\\d+-[A-Z]+");

    /**
     * A question, a mark or a circle on paper; lengths in points from the lower left corner.
     *
     * @param page of its first line, 1-based
     * @param last page of its last line
     */
    record Place(int page, int last, double top, double bottom, double left, double right) {}

    static PdfPages of(String xhtml, PdfInk ink, Press press) {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(xhtml, null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("moxie");
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:image/"),
                com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useObjectDrawerFactory(new Drawers(ink));
        fonts(builder, xhtml, press.fonts());
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            Map<String, Place> places = places(renderer.findPagePositionsByID(PLACES));
            PDRectangle page = document.getPage(0).getMediaBox();
            int pages = document.getNumberOfPages();
            formulas(document.getDocumentCatalog().getStructureTreeRoot(), ink);
            date(document, xhtml);
            document.save(out);
            return of(out.toByteArray(), places, pages, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfPages of(byte[] bytes, Map<String, Place> places, int pages, PDRectangle page) {
        Map<Integer, Place> boxes = new TreeMap<>();
        Map<String, Place> spots = new TreeMap<>();
        places.forEach((id, place) -> {
            if (id.startsWith("q") || id.startsWith("k")) {
                boxes.put(Integer.parseInt(id.substring(1)), place);
            } else {
                spots.put(id, place);
            }
        });
        return new PdfPages(bytes, boxes, spots, pages, page.getWidth(), page.getHeight());
    }

    /** How much of the last page with a question is used, of those behind the first: 0 to 1; 1 where there is none. */
    double lastPage() {
        int page = boxes.values().stream().mapToInt(Place::last).max().orElse(1);
        double lowest = boxes.values().stream()
                .filter(place -> place.last() == page)
                .mapToDouble(Place::bottom)
                .min()
                .orElse(0);
        return page < 2 ? 1 : (height - lowest) / height;
    }

    Map<Integer, Integer> pageOfQuestion() {
        Map<Integer, Integer> out = new TreeMap<>();
        boxes.forEach((number, place) -> out.put(number, place.page()));
        return out;
    }

    private static void fonts(PdfRendererBuilder builder, String xhtml, Fonts fonts) {
        Set<Integer> characters = new TreeSet<>();
        xhtml.codePoints().forEach(characters::add);
        for (Fonts.Face face : Fonts.Face.values()) {
            byte[] cut = fonts.cut(face, characters);
            builder.useFont(() -> new ByteArrayInputStream(cut), face.family, face.weight, FontStyle.NORMAL, true);
        }
    }

    /** Figures whose alternative text is a formula's are formulas, and say so (PDF/UA-1, 7.7). */
    private static void formulas(PDStructureNode node, PdfInk ink) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType()) && ink.formula(element.getAlternateDescription())) {
                    element.setStructureType("Formula");
                }
                formulas(element, ink);
            }
        }
    }

    /** One date and one id for the same content, whatever the clock says. */
    private static void date(PDDocument document, String xhtml) {
        Calendar fixed = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        fixed.setTimeInMillis(0);
        fixed.set(2026, Calendar.JANUARY, 1, 0, 0, 0);
        document.getDocumentInformation().setCreationDate(fixed);
        document.getDocumentInformation().setModificationDate(fixed);
        document.setDocumentId(Shuffle.key(0, xhtml));
    }

    private static Map<String, Place> places(List<PagePosition<Box>> positions) {
        Map<String, Place> out = new TreeMap<>();
        for (PagePosition<Box> position : positions) {
            int page = position.getPageNo() + 1;
            double bottom = position.getY();
            double left = position.getX();
            Place place =
                    new Place(page, page, bottom + position.getHeight(), bottom, left, left + position.getWidth());
            out.merge(
                    position.getId(),
                    place,
                    (a, b) -> new Place(
                            Math.min(a.page(), b.page()),
                            Math.max(a.last(), b.last()),
                            Math.max(a.top(), b.top()),
                            Math.min(a.bottom(), b.bottom()),
                            Math.min(a.left(), b.left()),
                            Math.max(a.right(), b.right())));
        }
        return out;
    }

    /** Draws what the ink kept aside. */
    private record Drawers(PdfInk ink) implements FSObjectDrawerFactory {
        @Override
        public FSObjectDrawer createDrawer(Element element) {
            return isReplacedObject(element) ? this::draw : null;
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.hasAttribute("data-drawing");
        }

        private Map<Shape, String> draw(
                Element element,
                double x,
                double y,
                double width,
                double height,
                OutputDevice device,
                RenderingContext context,
                int dotsPerPixel) {
            Formula formula = ink.drawing(Integer.parseInt(element.getAttribute("data-drawing")));
            double em = width / (formula.width() + 2 * Formula.ROOM) / dotsPerPixel;
            // Whole pixels: the device cuts a drawing to its box in integers, and places it by its lower edge.
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) Math.ceil(width / dotsPerPixel),
                    (float) Math.ceil(height / dotsPerPixel),
                    graphics -> draw(graphics, formula, em));
            return Map.of();
        }

        private static void draw(Graphics2D graphics, Formula formula, double em) {
            graphics.setPaint(Color.BLACK);
            graphics.scale(em, em);
            graphics.translate(Formula.ROOM, Formula.ROOM + formula.height());
            graphics.fill(formula.outline());
        }
    }
}
