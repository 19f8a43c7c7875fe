package az.permit.core.violator;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Breaks the rule of what the core may use. */
final class ParsesJson {
  final ObjectMapper mapper = new ObjectMapper();
}
