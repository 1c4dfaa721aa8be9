package org.isnad.export.quotation;

import org.isnad.quote.Attribution;

/** A sentence about who is said to have spoken, where there is something to say. */
public record AttributionNote(String ar, String en) {

    /** Empty texts where the attribution is plain. */
    public static AttributionNote of(Attribution attribution) {
        String printed = attribution.printed().orElse("");
        String names = String.join("، ", attribution.names());
        return switch (attribution.status()) {
            case MATCH ->
                attribution.names().contains(printed)
                        ? new AttributionNote("", "")
                        : new AttributionNote(
                                "«" + printed + "» هو في الأرشيف " + names + ".",
                                "\"" + printed + "\" is " + names + " in the archive.");
            case AMBIGUOUS ->
                new AttributionNote(
                        "«" + printed + "» قد يعني أكثر من شخص في الأرشيف: " + names + ". حدّد المقصود.",
                        "\"" + printed + "\" may be more than one person in the archive: " + names + ".");
            case NOT_IN_EPISODE ->
                new AttributionNote(
                        "«" + printed + "» ليس من المتحدثين المعروفين في الحلقة التي وُجد فيها المقطع.",
                        "\"" + printed + "\" is not among the named speakers of the episode that holds the passage.");
            case UNKNOWN ->
                new AttributionNote(
                        "لا أحد في الأرشيف باسم «" + printed + "».",
                        "Nobody in the archive is named \"" + printed + "\".");
            case UNNAMED ->
                new AttributionNote(
                        "المقال لا يسمّي قائلًا، فلم يُتحقق من النسبة.",
                        "The article names no speaker, so the attribution was not checked.");
        };
    }
}
