package org.isnad.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.Tokens;
import org.isnad.transcript.SpeakerRole;

/** Reads {@code field:value}. Not thread-safe; one parser owns it. */
final class QueryFilters {

    private static final int LONGEST_NAME = 12;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("speaker", "speaker"),
            Map.entry("متحدث", "speaker"),
            Map.entry("المتحدث", "speaker"),
            Map.entry("podcast", "podcast"),
            Map.entry("بودكاست", "podcast"),
            Map.entry("episode", "episode"),
            Map.entry("حلقة", "episode"),
            Map.entry("date", "date"),
            Map.entry("تاريخ", "date"),
            Map.entry("confidence", "confidence"),
            Map.entry("ثقة", "confidence"),
            Map.entry("role", "role"),
            Map.entry("دور", "role"));

    private static final Map<String, SpeakerRole> ROLES = Map.of(
            "host", SpeakerRole.HOST,
            "guest", SpeakerRole.GUEST,
            "other", SpeakerRole.OTHER,
            "unknown", SpeakerRole.UNKNOWN,
            "مضيف", SpeakerRole.HOST,
            "محاور", SpeakerRole.HOST,
            "ضيف", SpeakerRole.GUEST);

    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?");
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|)(0|1|0?\\.[0-9]{1,6}|1\\.0{1,6}|0\\.0{1,6})");
    private static final Pattern RANGE = Pattern.compile("([01]?(?:\\.[0-9]{1,6})?)\\.\\.([01]?(?:\\.[0-9]{1,6})?)");
    private static final Pattern EPISODE = Pattern.compile("[0-9a-f]{4,16}");

    private final QueryText in;

    QueryFilters(QueryText in) {
        this.in = in;
    }

    /** The filter that comes next, if one does. */
    Optional<QueryNode> next() {
        int start = in.at();
        int length = 0;
        while (in.peek(length) >= 0 && Character.isLetter(in.peek(length)) && length <= LONGEST_NAME) {
            length++;
        }
        if (length == 0 || in.peek(length) != ':') {
            return Optional.empty();
        }
        String name = in.slice(start, start + length);
        String field = NAMES.get(name.toLowerCase(Locale.ROOT));
        if (field == null) {
            return unknown(name, start, length);
        }
        in.skip(length + 1);
        String value = value(start);
        return Optional.of(read(field, value, in.from(start)));
    }

    /** A Latin word before a colon is a mistyped field; Arabic text has colons of its own. */
    private Optional<QueryNode> unknown(String name, int start, int length) {
        boolean latin = name.chars().allMatch(c -> c < 128);
        int after = in.peek(length + 1);
        if (latin && after >= 0 && !QueryText.isSpace(after)) {
            throw in.error(
                    new QueryPlace(start, start + length),
                    "there is no field \"" + name
                            + "\"; the fields are speaker, podcast, episode, date, confidence and role");
        }
        return Optional.empty();
    }

    private String value(int start) {
        int from = in.at();
        String value;
        if (in.peek() >= 0 && QueryText.opensPhrase(in.peek())) {
            in.skip(1);
            while (!in.ended() && !QueryText.closesPhrase(in.peek())) {
                in.skip(1);
            }
            if (in.ended()) {
                throw in.error(new QueryPlace(from, from + 1), "there is no mark that closes this value");
            }
            value = in.slice(from + 1, in.at());
            in.skip(1);
        } else {
            while (!in.ended() && !QueryText.isSpace(in.peek()) && in.peek() != ')' && in.peek() != '|') {
                in.skip(1);
            }
            value = in.slice(from, in.at());
        }
        if (value.isBlank()) {
            throw in.error(in.from(start), "a value must follow the colon");
        }
        return value;
    }

    private QueryNode read(String field, String value, QueryPlace at) {
        return switch (field) {
            case "speaker" -> new QueryNode.Speaker(name(value, at), at);
            case "podcast" -> new QueryNode.Podcast(name(value, at), at);
            case "episode" -> episode(value, at);
            case "date" -> dates(value, at);
            case "role" -> role(value, at);
            default -> confidence(ArabicText.fold(value, Fold.ORTHOGRAPHIC), at);
        };
    }

    private String name(String value, QueryPlace at) {
        if (Tokens.of(value).isEmpty()) {
            throw in.error(at, "a name needs at least one letter or digit");
        }
        return value;
    }

    private QueryNode episode(String value, QueryPlace at) {
        String id = value.toLowerCase(Locale.ROOT);
        if (!EPISODE.matcher(id).matches()) {
            throw in.error(at, "an episode is named by the first 4 to 16 of its digits 0-9 a-f");
        }
        return new QueryNode.EpisodePrefix(id, at);
    }

    private QueryNode role(String value, QueryPlace at) {
        SpeakerRole role = ROLES.get(value.toLowerCase(Locale.ROOT));
        if (role == null) {
            throw in.error(at, "a role is one of host, guest, other and unknown");
        }
        return new QueryNode.Role(role, at);
    }

    private QueryNode dates(String value, QueryPlace at) {
        String digits = ArabicText.fold(value, Fold.ORTHOGRAPHIC);
        int dots = digits.indexOf("..");
        String first = dots < 0 ? digits : digits.substring(0, dots);
        String second = dots < 0 ? digits : digits.substring(dots + 2);
        if (first.isEmpty() && second.isEmpty()) {
            throw badDate(at);
        }
        LocalDate from = first.isEmpty() ? LocalDate.of(1, 1, 1) : date(first, false, at);
        LocalDate to = second.isEmpty() ? LocalDate.of(9999, 12, 31) : date(second, true, at);
        if (to.isBefore(from)) {
            throw in.error(at, "the range ends before it begins");
        }
        return new QueryNode.Dates(from, to, at);
    }

    private LocalDate date(String text, boolean last, QueryPlace at) {
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            throw badDate(at);
        }
        try {
            int year = Integer.parseInt(m.group(1));
            if (m.group(2) == null) {
                return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(2)));
            if (m.group(3) == null) {
                return last ? month.atEndOfMonth() : month.atDay(1);
            }
            return month.atDay(Integer.parseInt(m.group(3)));
        } catch (DateTimeException e) {
            throw badDate(at);
        }
    }

    private QuerySyntaxError badDate(QueryPlace at) {
        return in.error(at, "dates are written 2024, 2024-11 or 2024-11-08, ranges 2024-11..2025-01, 2024.. or ..2024");
    }

    private QueryNode confidence(String value, QueryPlace at) {
        Matcher range = RANGE.matcher(value);
        if (range.matches() && value.length() > 2) {
            double least = range.group(1).isEmpty() ? 0 : Double.parseDouble(range.group(1));
            double most = range.group(2).isEmpty() ? 1 : Double.parseDouble(range.group(2));
            return confidence(least, true, most, true, at);
        }
        Matcher bound = BOUND.matcher(value);
        if (!bound.matches()) {
            throw badConfidence(at);
        }
        double number = Double.parseDouble(bound.group(2));
        return switch (bound.group(1)) {
            case ">" -> confidence(number, false, 1, true, at);
            case "<" -> confidence(0, true, number, false, at);
            case "<=" -> confidence(0, true, number, true, at);
            default -> confidence(number, true, 1, true, at);
        };
    }

    private QueryNode confidence(double least, boolean with, double most, boolean withMost, QueryPlace at) {
        if (least < 0 || most > 1 || least > most) {
            throw badConfidence(at);
        }
        return new QueryNode.Confidence(least, with, most, withMost, at);
    }

    private QuerySyntaxError badConfidence(QueryPlace at) {
        return in.error(at, "confidence is written >0.8, >=0.8, <0.5 or 0.5..0.8, with numbers from 0 to 1");
    }
}
