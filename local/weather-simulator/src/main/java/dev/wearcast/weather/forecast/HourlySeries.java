package dev.wearcast.weather.forecast;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wearcast.weather.hourly.HourlyWeather;
import dev.wearcast.weather.hourly.LocalWeather;
import dev.wearcast.weather.system.BadRequest;
import dev.wearcast.weather.system.Json;
import dev.wearcast.weather.system.Query;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The variables asked for, and how they and their times are told. */
record HourlySeries(List<Variable> variables, Map<Quantity, Unit> chosenUnits, boolean unixTime) {

    private static final int SECONDS_AN_HOUR = 3600;

    /** @throws BadRequest for a variable, unit or time format that there is not */
    static HourlySeries asked(Query query) {
        String format = query.text("timeformat", "iso8601");
        if (!format.equals("iso8601") && !format.equals("unixtime")) {
            throw new BadRequest("Data corrupted at path 'timeformat'. Cannot initialize Timeformat from invalid "
                    + "String value " + format + ".");
        }
        List<Variable> variables =
                query.list("hourly").stream().map(Variable::named).distinct().toList();
        return new HourlySeries(variables, Unit.chosen(query), format.equals("unixtime"));
    }

    boolean isEmpty() {
        return variables.isEmpty();
    }

    ObjectNode units() {
        ObjectNode node = Json.object().put("time", unixTime ? "unixtime" : "iso8601");
        variables.forEach(
                variable -> node.put(variable.parameter(), unit(variable).symbol()));
        return node;
    }

    ObjectNode values(LocalWeather weather, PlaceTime time, DayRange days) {
        ObjectNode node = Json.object();
        ArrayNode times = node.putArray("time");
        List<ArrayNode> columns = variables.stream()
                .map(variable -> node.putArray(variable.parameter()))
                .toList();
        long hours = ChronoUnit.DAYS.between(days.first(), days.end()) * 24;
        long firstHour = time.epochHourAtStartOf(days.first());
        long firstSecond = time.epochSecondAtStartOf(days.first());
        LocalDateTime midnight = days.first().atStartOfDay();
        for (int i = 0; i < hours; i++) {
            if (unixTime) {
                times.add(firstSecond + (long) i * SECONDS_AN_HOUR);
            } else {
                times.add(midnight.plusHours(i).toString());
            }
            HourlyWeather hour = weather.at(firstHour + i);
            for (int column = 0; column < columns.size(); column++) {
                add(columns.get(column), variables.get(column), hour);
            }
        }
        return node;
    }

    private void add(ArrayNode column, Variable variable, HourlyWeather hour) {
        Number value = variable.of(hour);
        if (value == null) {
            column.addNull();
            return;
        }
        Number told = unit(variable).told(value);
        if (told instanceof Long whole) {
            column.add(whole);
        } else {
            column.add(told.doubleValue());
        }
    }

    private Unit unit(Variable variable) {
        Unit unit = chosenUnits.get(variable.quantity());
        if (unit == null) {
            throw new IllegalStateException("No unit for " + variable);
        }
        return unit;
    }
}
