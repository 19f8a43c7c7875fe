package az.permit.sms.text;

import java.util.List;

/**
 * A text ready to be submitted.
 *
 * @param dataCoding the data_coding that says how to read it
 * @param hasHeader whether each segment begins with a header, which esm_class has to say
 * @param segments the user data of each short message
 */
public record EncodedText(int dataCoding, boolean hasHeader, List<byte[]> segments) {}
