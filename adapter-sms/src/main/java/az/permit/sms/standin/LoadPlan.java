package az.permit.sms.standin;

import az.permit.core.identity.SmsAddress;
import java.time.Duration;
import java.util.function.IntFunction;

/**
 * What load to make. Immutable.
 *
 * @param messages how many messages, each from a phone of its own
 * @param window how many may be unanswered at once over all binds
 * @param ratePerSecond how many a second; 0 for as many as go
 * @param to the short number
 * @param text what the message of that number, from 0, says
 * @param patience how long to wait for answers and replies after the last message
 */
public record LoadPlan(
    int messages,
    int window,
    int ratePerSecond,
    SmsAddress to,
    IntFunction<String> text,
    Duration patience) {}
