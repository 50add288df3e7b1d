using NewsTools.Training.Identity;
using Xunit;

namespace NewsTools.Tests.Identity;

/// <summary>The articles whose speakers are known, and the reader of their form.</summary>
public sealed class IdentitySetTests
{
    private const string Header = "venner = Pia Venner | Venner\ntolvik : body = Tolvik Shipping\nanon : unnamed\n---\n";

    [Fact]
    public void EveryArticleOfTheSetIsOfTheForm()
    {
        var articles = IdentityArticle.InFolder(IdentityArticle.Folder);

        Assert.True(articles.Count >= 20, $"{articles.Count} articles");
        Assert.True(articles.Sum(article => article.Statements.Count) >= 300);
        Assert.All(articles, article => Assert.DoesNotContain(article.Text, character => "[]<>{}".Contains(character)));
    }

    [Fact]
    public void MarksAreTakenOutAndSpansPointIntoTheCopy()
    {
        var article = Read(Header + "<Pia Venner>{1,3 venner}, for <Tolvik>{2 tolvik}, said [it was\n\nlate]{1}, [“No,”]{2} and [“So be it.”]{3}\n[“Go.”]{4 anon}\n");

        Assert.Equal("Pia Venner, for Tolvik, said it was\n\nlate, “No,” and “So be it.”\n“Go.”\n", article.Text);
        Assert.Equal(["it was\n\nlate", "“No,”", "“So be it.”", "“Go.”"], article.Statements.Select(one => article.Text[one.Start..one.End]));
        Assert.Equal(["Pia Venner", "Tolvik", "Pia Venner", null], article.Statements.Select(one => one.Source is { } source ? article.Text[source] : null));
        Assert.Equal([["Pia Venner", "Venner"], ["Tolvik Shipping"], ["Pia Venner", "Venner"]], article.Statements.Take(3).Select(one => one.Speakers.Single().Names));
        Assert.Empty(article.Statements[3].Speakers);
    }

    [Fact]
    public void SpeakersMaySpeakTogetherOrForAnother()
    {
        var article = Read(Header + "[“Yes.”]{1 venner+tolvik} [“No.”]{2 venner/tolvik}");

        Assert.Equal(["Pia Venner", "Tolvik Shipping"], article.Statements[0].Speakers.Select(one => one.Names[0]));
        Assert.Equal("Tolvik Shipping", article.Statements[1].OnBehalfOf?.Names[0]);
    }

    [Theory]
    [InlineData("venner = Pia Venner\n", 2, "---")]
    [InlineData("venner\n---\n", 1, "declares no speaker")]
    [InlineData("venner : boat = Pia Venner\n---\n", 1, "declares no speaker")]
    [InlineData("venner = Pia Venner\nvenner = Ole Venner\n---\n", 2, "twice")]
    [InlineData("venner = Pia Venner |\n---\n", 1, "empty")]
    [InlineData(Header + "\nShe said [no.\n", 6, "without")]
    [InlineData(Header + "\nShe said [no]{1}.\n", 6, "needs source words or a key")]
    [InlineData(Header + "\n<She>{1 venner} said [no]{1 venner}.\n", 6, "needs source words or a key")]
    [InlineData(Header + "\n<She>{1 venner} said no.\n", 6, "no content")]
    [InlineData(Header + "\n<She>{1} said [no]{1}.\n", 6, "no number and key")]
    [InlineData(Header + "\n<She>{one venner} said [no]{1}.\n", 6, "no number")]
    [InlineData(Header + "[No]{1 venner}\n[no]{1 venner}.\n", 6, "twice")]
    [InlineData(Header + "[No]{1 kemp}", 5, "not declared")]
    [InlineData(Header + "[No, <she>{1 venner} said]{1}", 5, "another mark")]
    [InlineData(Header + "No]{1 venner}", 5, "stray")]
    public void AnythingElseIsRefusedWithFileAndLine(string file, int line, string what)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Read(file));

        Assert.Contains($".txt({line}): ", fault.Message);
        Assert.Contains(what, fault.Message);
    }

    private static IdentityArticle Read(string file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.txt");
        File.WriteAllText(path, file);
        try
        {
            return IdentityReader.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
