package az.permit.http.bulk;

import az.permit.http.bulk.UploadRefusal.Cause;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook before it is read: unpacks every part, counts what really comes out
 * instead of believing what the file says of itself, and looks for cells so far out that the reader
 * would make room for millions.
 */
final class WorkbookCheck {
  private static final int LONGEST_COLUMN = 3; // XFD is the last

  /** Spreadsheets themselves write these with faults; nobody reads them. */
  private static final String DRAWING = ".vml";

  private static final XMLInputFactory XML = factory();

  private final UploadLimits limits;
  private long expanded;

  private WorkbookCheck(UploadLimits limits) {
    this.limits = limits;
  }

  static void check(Path file, UploadLimits limits) throws IOException, UnreadableTable {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > limits.parts()) {
        throw new UnreadableTable(Cause.EXPANDS_TOO_FAR);
      }
      WorkbookCheck check = new WorkbookCheck(limits);
      Set<String> names = new HashSet<>();
      for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
        ZipEntry part = parts.nextElement();
        if (!names.add(part.getName())) {
          throw new UnreadableTable(Cause.UNREADABLE); // readers differ about which one counts
        }
        check.part(check.counted(zip.getInputStream(part)), part.getName().endsWith(DRAWING));
      }
    } catch (ZipException | TooMuch e) {
      throw new UnreadableTable(e instanceof TooMuch ? Cause.EXPANDS_TOO_FAR : Cause.UNREADABLE);
    }
  }

  private void part(Counted content, boolean drawing) throws IOException, UnreadableTable {
    content.mark(2);
    int first = content.read();
    content.reset();
    if (first == '<' || first == 0xEF || first == 0xFE || first == 0xFF) {
      xml(content, drawing);
    }
    byte[] buffer = new byte[1 << 15];
    while (content.read(buffer) >= 0) {
      // Only how much it is counts.
    }
  }

  private void xml(Counted content, boolean drawing) throws IOException, UnreadableTable {
    try {
      XMLStreamReader xml = XML.createXMLStreamReader(content);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (drawing) {
            if (xml.getLocalName().equals("xml")) {
              return;
            }
            throw new UnreadableTable(Cause.UNREADABLE); // a sheet under a false name
          }
          if (xml.getLocalName().equals("sst")) {
            content.allowAtMost(limits.textBytes());
          } else if (xml.getLocalName().equals("c") && isFarOut(xml.getAttributeValue(null, "r"))) {
            throw new UnreadableTable(Cause.UNREADABLE);
          }
        }
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException broken) {
        throw broken;
      }
      throw new UnreadableTable(Cause.UNREADABLE);
    }
  }

  private static boolean isFarOut(@Nullable String cell) {
    if (cell == null) {
      return false;
    }
    int letters = 0;
    while (letters < cell.length() && !Character.isDigit(cell.charAt(letters))) {
      letters++;
    }
    return letters > LONGEST_COLUMN;
  }

  private Counted counted(InputStream part) {
    return new Counted(new BufferedInputStream(part, 1 << 16));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** More comes out than may. */
  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Counts what is unpacked, of this part and of all. */
  private final class Counted extends FilterInputStream {
    private long ofThis;
    private long most = Long.MAX_VALUE;

    Counted(InputStream part) {
      super(part);
    }

    void allowAtMost(long bytes) {
      most = bytes;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count(skipped);
      return skipped;
    }

    /** The XML reader closes what it has read; the rest of a part is closed with the file. */
    @Override
    public void close() {}

    private void count(long bytes) throws TooMuch {
      ofThis += bytes;
      expanded += bytes;
      if (ofThis > most || expanded > limits.expandedBytes()) {
        throw new TooMuch();
      }
    }
  }
}
