package az.permit.sms.standin;

import az.permit.core.identity.SmsAddress;
import java.time.Duration;
import java.util.function.IntFunction;

/**
 * What load to make. Immutable.
 *
 * @param messages how many messages, each from a phone of its own
 * @param window how many may be unanswered at once over all binds
 * @param ratePerSecond how many new ones a second; 0 for as many as go
 * @param to the short number
 * @param text what the message of that number, from 0, says
 * @param resending what becomes of a message that was refused as busy
 * @param patience how long to wait for answers, replies or a bind when nothing comes and nothing
 *     can be sent
 */
public record LoadPlan(
    int messages,
    int window,
    int ratePerSecond,
    SmsAddress to,
    IntFunction<String> text,
    Resending resending,
    Duration patience) {}
