import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Draws the plan of the demo's town, of which nothing exists: java ops/DrawDemoPlan.java. It goes to ops/demo/files under its
 * SHA-256, which then has to stand in ops/demo/pack.yaml; its four corners are the points there.
 */
final class DrawDemoPlan {
    private static final int SIDE = 1200;
    private static final double NORTH = 45.6035;
    private static final double WEST = 11.5885;
    private static final double SOUTH = 45.5825;
    private static final double EAST = 11.6185;

    private static final Color PAPER = new Color(0xF7F4EC);
    private static final Color FIELD = new Color(0xE6EED9);
    private static final Color WOOD = new Color(0xD3E3C4);
    private static final Color WATER = new Color(0xC3DCEB);
    private static final Color EDGE = new Color(0xB9B2A4);
    private static final Color ROAD = Color.WHITE;
    private static final Color HOUSE = new Color(0xDCD3C4);
    private static final Color INK = new Color(0x5B5548);

    private static final double[][] MAIN = {
        {45.5825, 11.6128}, {45.5838, 11.6098}, {45.5869, 11.6068}, {45.5899, 11.6018}, {45.5921, 11.6020},
        {45.5945, 11.6040}, {45.5980, 11.6090}, {45.6018, 11.6150}, {45.6030, 11.6185}
    };
    private static final double[][] WESTERN = {
        {45.5851, 11.5885}, {45.5862, 11.5925}, {45.5899, 11.5962}, {45.5899, 11.6018}
    };
    private static final double[][] NORTHERN = {
        {45.6035, 11.5952}, {45.5985, 11.5968}, {45.5949, 11.5994}, {45.5921, 11.6020}
    };
    private static final double[][] EASTERN = {
        {45.5921, 11.6020}, {45.5919, 11.6075}, {45.5905, 11.6130}, {45.5900, 11.6185}
    };
    private static final double[][] UPPER = {{45.5945, 11.6040}, {45.5966, 11.6056}, {45.5992, 11.6052}, {45.6035, 11.6060}};
    private static final double[][] RIVER = {
        {45.6035, 11.6120}, {45.6010, 11.6132}, {45.5985, 11.6160}, {45.5960, 11.6166}, {45.5935, 11.6185}
    };

    private final Graphics2D pen;

    private DrawDemoPlan(Graphics2D pen) {
        this.pen = pen;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    public static void main(String[] arguments) throws Exception {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        new DrawDemoPlan(picture.createGraphics()).draw();
        Path unnamed = Path.of("ops/demo/files/plan.png");
        Files.createDirectories(unnamed.getParent());
        if (!ImageIO.write(picture, "png", unnamed.toFile())) {
            throw new IOException("no PNG");
        }
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(unnamed));
        Path named = unnamed.resolveSibling(HexFormat.of().formatHex(hash) + ".png");
        Files.move(unnamed, named, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        System.out.println(named);
    }

    private void draw() {
        pen.setColor(PAPER);
        pen.fillRect(0, 0, SIDE, SIDE);
        area(FIELD, new double[][] {{45.6035, 11.5885}, {45.6035, 11.5945}, {45.5960, 11.5950}, {45.5925, 11.5885}});
        area(FIELD, new double[][] {{45.5890, 11.6095}, {45.5895, 11.6185}, {45.5825, 11.6185}, {45.5825, 11.6140}});
        area(FIELD, new double[][] {{45.5825, 11.5885}, {45.5845, 11.5885}, {45.5860, 11.6000}, {45.5825, 11.6060}});
        area(WOOD, new double[][] {{45.6035, 11.5985}, {45.6035, 11.6045}, {45.6005, 11.6040}, {45.5995, 11.5985}});
        area(WOOD, new double[][] {{45.5975, 11.6110}, {45.5985, 11.6145}, {45.5945, 11.6165}, {45.5935, 11.6120}});
        line(RIVER, WATER, 34);
        houses();
        for (double[][] road : new double[][][] {WESTERN, NORTHERN, EASTERN, UPPER, MAIN}) {
            line(road, EDGE, 17);
        }
        for (double[][] road : new double[][][] {WESTERN, NORTHERN, EASTERN, UPPER, MAIN}) {
            line(road, ROAD, 13);
        }
        square();
        words();
        scale();
    }

    private static double x(double longitude) {
        return (longitude - WEST) / (EAST - WEST) * SIDE;
    }

    private static double y(double latitude) {
        return (NORTH - latitude) / (NORTH - SOUTH) * SIDE;
    }

    private static Path2D path(double[][] points) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(points[0][1]), y(points[0][0]));
        for (double[] point : points) {
            path.lineTo(x(point[1]), y(point[0]));
        }
        return path;
    }

    private void area(Color color, double[][] corners) {
        Path2D outline = path(corners);
        outline.closePath();
        pen.setColor(color);
        pen.fill(outline);
    }

    private void line(double[][] points, Color color, float width) {
        pen.setColor(color);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path(points));
    }

    /** The same ones each time: along lanes, thinner towards the edge of the town. */
    private void houses() {
        Random dice = new Random(14);
        double middleX = x(11.6020);
        double middleY = y(45.5925);
        for (int row = 0; row < 30; row++) {
            for (int column = 0; column < 30; column++) {
                double left = 20 + column * 39 + dice.nextInt(8);
                double top = 20 + row * 39 + dice.nextInt(8);
                double away = Math.hypot(left - middleX, top - middleY) / 430;
                if (dice.nextDouble() > Math.pow(away, 2)) {
                    pen.setColor(HOUSE);
                    pen.fill(new Rectangle2D.Double(left, top, 16 + dice.nextInt(14), 14 + dice.nextInt(14)));
                }
            }
        }
    }

    private void square() {
        double radius = 26;
        pen.setColor(EDGE);
        pen.fill(new Ellipse2D.Double(x(11.6029) - radius - 2, y(45.5942) - radius - 2, 2 * radius + 4, 2 * radius + 4));
        pen.setColor(ROAD);
        pen.fill(new Ellipse2D.Double(x(11.6029) - radius, y(45.5942) - radius, 2 * radius, 2 * radius));
    }

    private void words() {
        pen.setColor(INK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 34));
        pen.drawString("ARELLE", 40, 70);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
        pen.drawString("N", SIDE - 62, 92);
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(SIDE - 53, 20);
        arrow.lineTo(SIDE - 38, 62);
        arrow.lineTo(SIDE - 53, 52);
        arrow.lineTo(SIDE - 68, 62);
        arrow.closePath();
        pen.fill(arrow);
    }

    private void scale() {
        double metresPerPixel = (NORTH - SOUTH) * 111_195 / SIDE;
        double length = 500 / metresPerPixel;
        pen.setStroke(new BasicStroke(3));
        Path2D bar = new Path2D.Double();
        bar.moveTo(40, SIDE - 52);
        bar.lineTo(40, SIDE - 40);
        bar.lineTo(40 + length, SIDE - 40);
        bar.lineTo(40 + length, SIDE - 52);
        pen.draw(bar);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
        pen.drawString("500 m", 48, SIDE - 54);
    }
}
