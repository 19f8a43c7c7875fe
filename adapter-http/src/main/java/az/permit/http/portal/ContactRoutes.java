package az.permit.http.portal;

import az.permit.core.organisation.message.Contact;
import az.permit.core.organisation.message.Contact.Channel;
import az.permit.core.organisation.portal.ReachRepresentatives;
import az.permit.http.access.Role;
import az.permit.http.page.FieldError;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the organisation is told, away from the portal, that MIA has decided. */
final class ContactRoutes {
  static final String PAGE = "/notifications/contacts";

  private final ReachRepresentatives reach;
  private final PortalPages pages;

  ContactRoutes(ReachRepresentatives reach, PortalPages pages) {
    this.reach = reach;
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.get(PAGE, this::look, Role.CLERK);
    routes.post(PAGE, this::replace, Role.CLERK);
  }

  private void look(Context context) {
    reach
        .of(PortalPages.clerk(context))
        .peek(
            contacts -> {
              Map<Channel, String> addresses = new EnumMap<>(Channel.class);
              contacts.forEach(contact -> addresses.put(contact.channel(), contact.address()));
              show(context, addresses, List.of());
            })
        .peekLeft(refusal -> pages.refuse(context, refusal));
  }

  /** An empty field is a way to hear nothing more. */
  private void replace(Context context) {
    Map<Channel, String> typed = new EnumMap<>(Channel.class);
    List<Contact> contacts = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (Channel channel : channels()) {
      String address = Objects.requireNonNullElse(context.formParam(channel.code()), "").strip();
      Optional<Contact> contact = Contact.read(channel, address);
      typed.put(channel, address);
      contact.ifPresent(contacts::add);
      if (contact.isEmpty() && !address.isEmpty()) {
        String text = pages.text(context, "contacts." + channel.code() + ".error");
        errors.add(new FieldError(channel.code(), text));
      }
    }
    if (errors.isEmpty()) {
      reach
          .replace(PortalPages.clerk(context), contacts)
          .peek(kept -> pages.goTo(context, "/notifications", Done.of("done.contacts")))
          .peekLeft(refusal -> pages.refuse(context, refusal));
    } else {
      show(context, typed, errors);
    }
  }

  private List<Channel> channels() {
    return Stream.of(Channel.values()).filter(reach::reachesBy).toList();
  }

  private void show(Context context, Map<Channel, String> addresses, List<FieldError> errors) {
    pages.show(
        context,
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        "contacts",
        Map.of("channels", channels(), "addresses", addresses, "errors", errors));
  }
}
