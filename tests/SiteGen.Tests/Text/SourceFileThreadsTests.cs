using System.Text;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class SourceFileThreadsTests
{
    /// <summary>In <c>serve</c>, several threads read and discard texts, to serve pages and to check them.</summary>
    [Fact]
    public void A_text_can_be_read_while_another_thread_discards_it()
    {
        var text = $"---\nname: X\n---\n{string.Concat(Enumerable.Repeat("words\n", 300))}";
        var file = SourceFile.Decode("content/people/x.md", Encoding.UTF8.GetBytes(text), out _);

        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, thread =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                Assert.StartsWith("---\nname", file.Beginning, StringComparison.Ordinal);
                Assert.Equal("name", file.Slice(new(4, 4)).ToString());
                if (thread % 2 == 0)
                {
                    file.DiscardText();
                }
                else if (i % 10 == 0)
                {
                    Assert.Equal("words\n", file.TextFrom(text.Length - 6));
                    Assert.Equal("words\n", file.Slice(new(text.Length - 6, 6)).ToString());
                }
            }
        });
    }
}
