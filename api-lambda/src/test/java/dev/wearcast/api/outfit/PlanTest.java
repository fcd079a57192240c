package dev.wearcast.api.outfit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanTest {

    @Provide
    Arbitrary<List<DressedHour>> shortWindows() {
        return Windows.any(3, 3);
    }

    @Property(tries = 300)
    @Label("of all ways to dress through the hours it is the cheapest, and costs what it says")
    void isCheapest(@ForAll("shortWindows") List<DressedHour> hours) {
        Selection selection = Selection.of(hours);
        Pieces pieces = Pieces.of(selection.slots());
        Costs costs = new Costs(hours, selection.deciding(), pieces);
        Plan plan = Plan.of(hours.size(), costs);
        assertThat(plan.cost()).isEqualTo(cheapest(costs, hours.size(), 0, 0), within(1e-9));
        double cost = 0;
        for (int hour = 0; hour < hours.size(); hour++) {
            assertThat(costs.allowedIn(hour)).contains(plan.wornIn(hour));
            cost += costs.ofWearing(plan.wornIn(hour), hour);
            cost += hour == 0 ? 0 : costs.ofChanging(plan.wornIn(hour - 1), plan.wornIn(hour), hour);
        }
        assertThat(plan.cost()).isEqualTo(cost, within(1e-9));
    }

    /** From an hour on, by trying everything. */
    private static double cheapest(Costs costs, int hours, int hour, int wornBefore) {
        if (hour == hours) {
            return 0;
        }
        double cheapest = Double.POSITIVE_INFINITY;
        for (int worn : costs.allowedIn(hour)) {
            double change = hour == 0 ? 0 : costs.ofChanging(wornBefore, worn, hour);
            if (change < cheapest) {
                cheapest = Math.min(
                        cheapest, change + costs.ofWearing(worn, hour) + cheapest(costs, hours, hour + 1, worn));
            }
        }
        return cheapest;
    }
}
