package tallygate.genauth.quota;

import java.util.Arrays;
import java.util.List;

/**
 * A straight line through points in time, after Theil and Sen: the median of the slopes between all pairs of points. A single
 * outlier does not change it.
 *
 * @param slope change in a day
 * @param spread how far the points are from the line on average
 * @param level the median of the points
 */
record TrendLine(double slope, double intercept, double spread, double level) {

    /** @param day days since some day, the same for all */
    record Point(long day, double value) {}

    /** @param points at least two, on different days */
    static TrendLine through(List<Point> points) {
        int count = points.size();
        double[] slopes = new double[count * (count - 1) / 2];
        int next = 0;
        for (int first = 0; first < count; first++) {
            for (int second = first + 1; second < count; second++) {
                Point a = points.get(first);
                Point b = points.get(second);
                slopes[next++] = (b.value() - a.value()) / (b.day() - a.day());
            }
        }
        double slope = median(slopes);
        double intercept = median(points.stream()
                .mapToDouble(point -> point.value() - slope * point.day())
                .toArray());
        double spread = points.stream()
                .mapToDouble(point -> Math.abs(point.value() - intercept - slope * point.day()))
                .average()
                .orElse(0);
        return new TrendLine(
                slope,
                intercept,
                spread,
                median(points.stream().mapToDouble(Point::value).toArray()));
    }

    double at(long day) {
        return intercept + slope * day;
    }

    /** Returns the spread in proportion to the values. */
    double relativeSpread() {
        return spread == 0 ? 0 : spread / Math.abs(level);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
