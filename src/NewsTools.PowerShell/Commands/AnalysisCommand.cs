using System.Management.Automation;
using System.Text;

namespace NewsTools.PowerShell;

/// <summary>Looks into articles with what the user knows about people.</summary>
public abstract class AnalysisCommand : ArticleCommand
{
    // Bytes that are no text are an error, not names with holes.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private AnalysisOptions _options = AnalysisOptions.Default;

    /// <summary>A file that says who is who: names, aliases, offices, and which names mean one person.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? WhosWho { get; set; }

    /// <summary>Whether belief and intention count as attributions too.</summary>
    private protected virtual bool WantsThought => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        // While the first article is still being read.
        _ = ArticleAnalyzer.PrepareAsync();
        _options = new AnalysisOptions
        {
            IncludeThought = WantsThought,
            // Once a pipeline: what is prepared from it serves all articles.
            WhosWho = WhosWho is { } path ? Demand(path, () => Read(FilePaths.Resolve(SessionState.Path, path, literal: true)[0])) : null,
        };
    }

    /// <summary>What an article says.</summary>
    private protected Analysis Analyze(Article article) => article.Analyze(_options, Cancellation);

    /// <summary>What the article of a person says, by the who's who that the person was found with unless this command has its own.</summary>
    private protected Analysis Analyze(Person person) =>
        person.Article.Analyze(_options with { WhosWho = _options.WhosWho ?? person.WhosWho }, Cancellation);

    private static WhosWho Read(string file)
    {
        using var input = new StreamReader(file, Utf8);
        try
        {
            return Adapters.WhosWhoReader.Read(input, file);
        }
        catch (DecoderFallbackException error)
        {
            throw new WhosWhoReadException(file, null, "This is not text in UTF-8.", error);
        }
    }
}
