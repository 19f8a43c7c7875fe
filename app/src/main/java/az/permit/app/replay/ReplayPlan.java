package az.permit.app.replay;

import java.nio.file.Path;

/**
 * What to replay. Immutable and thread-safe.
 *
 * @param messages how many, each of a phone and a document of its own
 * @param window how many may be unanswered at once, and on each bind how many replies
 * @param ratePerSecond how many a second; 0 for as many as go
 * @param data folder of the database
 */
public record ReplayPlan(int messages, int window, int ratePerSecond, Path data) {}
