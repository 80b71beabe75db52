using CsCheck;
using SiteGen.Tests.Support;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Tests.Diagnostics;

public sealed class DiagnosticOrderTests
{
    private static readonly Gen<Diagnostic> AnyDiagnostic =
        from path in Gen.OneOf("content/a.md", "content/a/b.md", "content/b.md")
        from start in Gen.Int[0, 2]
        from length in Gen.Int[0, 2]
        from rule in Gen.OneOf(Rules.KeyUnknown, Rules.ReferenceUnknown)
        from message in Gen.OneOf("one", "two")
        from context in Gen.OneOf<string?>(null, "content/x.md")
        select new Diagnostic(rule, new SourceFile(path, "text"), new(start, length), message, null, context);

    [Fact]
    public void The_order_does_not_depend_on_the_order_in_which_they_were_found() =>
        AnyDiagnostic.List[0, 12].SampleSeeded(found =>
        {
            var forwards = found.ToList();
            forwards.Sort(Diagnostic.Compare);
            var backwards = found.AsEnumerable().Reverse().ToList();
            backwards.Sort(Diagnostic.Compare);
            Assert.Equal(forwards.Select(Line), backwards.Select(Line));
        });

    [Fact]
    public void File_comes_before_position_and_position_before_code()
    {
        var sorted = new[]
        {
            At("content/a.md", 1, Rules.BaseUrlInvalid), At("content/a.md", 2, Rules.KeyUnknown),
            At("content/a.md", 2, Rules.ReferenceUnknown), At("content/b.md", 0, Rules.KeyUnknown),
        };
        var found = sorted.Reverse().ToList();
        found.Sort(Diagnostic.Compare);
        Assert.Equal(sorted.Select(Line), found.Select(Line));
    }

    [Fact]
    public void Paths_are_compared_ordinally()
    {
        List<Diagnostic> found =
        [
            At("content/é.md", 0, Rules.KeyUnknown),
            At("content/z.md", 0, Rules.KeyUnknown),
            At("content/Z.md", 0, Rules.KeyUnknown),
        ];
        found.Sort(Diagnostic.Compare);
        Assert.Equal(["content/Z.md", "content/z.md", "content/é.md"], found.Select(d => d.File.Path));
    }

    private static Diagnostic At(string path, int start, Rule rule) =>
        new(rule, new SourceFile(path, "text"), new(start, 1), "message");

    private static string Line(Diagnostic d) => $"{d.File.Path} {d.Span} {d.Rule.Code} {d.Message} {d.Context}";
}
