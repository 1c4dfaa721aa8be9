package org.isnad.search;

/** Whether an index can be read. */
public sealed interface IndexState {

    /**
     * It can.
     *
     * @param position the number that the writer's last commit carried
     * @param passages in the index
     * @param words in the index
     */
    record Usable(long position, long episodes, long passages, long words) implements IndexState {}

    /** There is none yet. */
    record Missing() implements IndexState {}

    /** It is damaged, or of another version of this program: {@link TranscriptIndexes#rebuild} makes a new one. */
    record Unusable(String reason) implements IndexState {}
}
