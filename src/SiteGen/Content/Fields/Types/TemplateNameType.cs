using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;

namespace SiteGen.Content.Fields.Types;

/// <summary>The name of a template: its path below <c>templates/</c>. Whether there is one is checked later.</summary>
internal sealed partial class TemplateNameType : ScalarType<LocatedText>
{
    private const string Form = @"[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*(/[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*)*";

    public override string Description => "the name of a template";

    public override JsonSchema Schema { get; } = new()
    {
        Types = ["string", "number"],
        Pattern = @"^\s*[^\s<>""\\]+\s*$",
        PatternMessage = "expected the name of a template, such as 'long-read' for templates/long-read.html",
    };

    protected override bool TryRead(
        YamlScalar scalar, ReadContext context, [MaybeNullWhen(false)] out LocatedText value)
    {
        value = new(scalar.Value.Trim(), scalar.Span);
        if (Name().IsMatch(value.Text))
        {
            return true;
        }

        context.Report(Rules.ValueNotAllowed, scalar.Span, $"'{value.Text}' is not the name of a template",
            "write 'long-read' for the file templates/long-read.html");
        return false;
    }

    [GeneratedRegex($"^{Form}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
