using SiteGen.Tests.Markup;

namespace SiteGen.Tests.Files;

/// <summary>Pages say how large pictures are, as browsers show them.</summary>
public class PictureSizeTests
{
    private const string Frame = "FFC0001108" + "0064" + "00C8" + "03012200";

    [Theory]
    [InlineData("x.png", "89504E470D0A1A0A0000000D49484452000000C8000000640802000000", "200 100")]
    [InlineData("x.gif", "474946383961" + "C8006400" + "000000", "200 100")]
    [InlineData("x.jpg", "FFD8" + Frame, "200 100")]
    // EXIF in both byte orders: turned by a quarter, upside down.
    [InlineData("x.jpg",
        "FFD8" + "FFE10022" + "457869660000" + "4D4D002A00000008" + "0001"
            + "0112000300000001" + "00060000" + "00000000" + Frame, "100 200")]
    [InlineData("x.jpeg",
        "FFD8" + "FFE10022" + "457869660000" + "49492A0008000000" + "0100"
            + "1201030001000000" + "08000000" + "00000000" + Frame, "100 200")]
    [InlineData("x.jpg",
        "FFD8" + "FFE10022" + "457869660000" + "49492A0008000000" + "0100"
            + "1201030001000000" + "03000000" + "00000000" + Frame, "200 100")]
    [InlineData("x.jpg", "FFD8" + "FFE1000E" + "457869660000" + "4D4D002AFFFF" + Frame, "200 100")]
    [InlineData("x.webp",
        "52494646" + "00000000" + "57454250" + "56503858" + "0A000000" + "00000000" + "C70000" + "630000", "200 100")]
    [InlineData("x.avif",
        "0000001C66747970617669660000000061766966" + "0000001469737065" + "00000000" + "0000000A" + "0000000A"
            + "0000001469737065" + "00000000" + "000000C8" + "00000064", "200 100")]
    [InlineData("x.avif",
        "0000001C66747970617669660000000061766966" + "0000001469737065" + "00000000" + "000000C8" + "00000064"
            + "0000000969726F7401", "100 200")]
    [InlineData("x.png", "89504E47", " ")]
    [InlineData("x.jpg", "FFD8FFE1", " ")]
    [InlineData("x.avif", "0000001C6674797061766966", " ")]
    public void The_size_is_that_of_the_file(string name, string hex, string size) =>
        Assert.Equal(size, SizeOf(name, Convert.FromHexString(hex)));

    [Theory]
    [InlineData("width='20' height='10'", "20 10")]
    [InlineData("width='2in' height='48pt'", "192 64")]
    [InlineData("viewBox='0 0 30.4 20'", "30 20")]
    [InlineData("viewBox='0,0,30,20' width='60'", "60 40")]
    [InlineData("viewBox='0 0 30 20' height='10px'", "15 10")]
    [InlineData("viewBox='0 0 30 20' width='100%' height='100%'", "30 20")]
    [InlineData("width='100%'", " ")]
    [InlineData("viewBox='0 0 0 0'", " ")]
    public void The_size_of_a_drawing_is_its_own_or_that_of_its_view(string attributes, string size) =>
        Assert.Equal(size, SizeOf("x.svg",
            System.Text.Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>")));

    private static string SizeOf(string name, byte[] content)
    {
        using var site = Cast.Site($"![A picture](../media/{name})");
        File.WriteAllBytes(Path.Combine(site.Root, "content", "media", name), content);
        var picture = Cast.ProseOf(site.Publish()[Cast.ArticlePage]).QuerySelector("img")!;
        return $"{picture.GetAttribute("width")} {picture.GetAttribute("height")}";
    }
}
