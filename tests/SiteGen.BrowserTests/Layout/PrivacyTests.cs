using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Layout;

/// <summary>Reading is private: a page asks no other host for anything, and stores nothing.</summary>
public class PrivacyTests(SampleSite sample)
{
    [Theory]
    [MemberData(nameof(PageKind.All), MemberType = typeof(PageKind))]
    public async Task No_request_to_others_no_cookie_and_no_complaint(string kind)
    {
        await using var opened = await sample.NewPageAsync();
        var status = kind == "404" ? 404 : 200;
        var response = await opened.Page.GotoAsync(
            new Uri(sample.Server.Home, PageKind.PathOf(kind, sample.Site)).AbsoluteUri,
            new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        Assert.Equal(status, response!.Status);
        Assert.Empty(opened.ForeignRequests);
        Assert.Empty(await opened.Page.Context.CookiesAsync());
        Assert.Equal(0, await opened.Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
        // The browser itself complains about a missing page.
        Assert.DoesNotContain(
            opened.Complaints, c => kind != "404" || !c.Contains("404 (Not Found)", StringComparison.Ordinal));
    }
}
