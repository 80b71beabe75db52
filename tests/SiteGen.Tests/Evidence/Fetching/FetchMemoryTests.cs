using SiteGen.Evidence.Fetching;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Evidence.Fetching;

/// <summary>
/// What fetching needs in memory. It is measured for the whole process, so that no other test may run meanwhile.
/// </summary>
[Collection(Alone)]
public class FetchMemoryTests
{
    private const string Alone = "measures the process";

    [Fact]
    public async Task A_large_answer_needs_little_memory()
    {
        var size = LongRun.Rounds(100, 500) * 1_000_000L;
        await using var web = await TestWeb.StartAsync(("/large", async context =>
        {
            var piece = new byte[1_000_000];
            Array.Fill(piece, (byte)'a');
            for (var sent = 0L; sent < size; sent += piece.Length)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        }
        ));
        web.Options = web.Options with { MaximumSize = size, Timeout = TimeSpan.FromMinutes(5) };
        var before = GC.GetTotalAllocatedBytes();

        using var fetched = Assert.IsType<Fetched>(await web.FetchAsync("/large"));

        // Both sides are in this process; what they allocated is less than what came.
        Assert.Equal(size, fetched.Size);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, size / 2);
    }

    /// <summary>Runs after all other tests, by itself.</summary>
    [CollectionDefinition(Alone, DisableParallelization = true)]
    public class RunsAlone;
}
