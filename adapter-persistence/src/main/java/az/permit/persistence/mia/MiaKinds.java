package az.permit.persistence.mia;

import az.permit.persistence.citizen.NoticeRows;
import az.permit.persistence.keys.Keys;
import az.permit.persistence.notice.NoticeKind;
import az.permit.persistence.organisation.MiaNoticeRows;
import java.util.List;

/** The kinds of notices there are: a later one is an entry here. */
final class MiaKinds {
  private MiaKinds() {}

  static List<NoticeKind> of(Keys keys) {
    return List.of(new NoticeRows(keys), new MiaNoticeRows(keys));
  }
}
