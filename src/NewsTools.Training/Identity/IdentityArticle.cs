namespace NewsTools.Training.Identity;

/// <summary>An invented article with who-is-who gold: its copy, and every statement in it with its speaker.</summary>
internal sealed record IdentityArticle(string Name, string Text, IReadOnlyList<IdentityStatement> Statements)
{
    /// <summary>Where the articles of the repository are.</summary>
    internal static string Folder { get; } = Path.Combine(Repository.Root, "src", "NewsTools.Training", "Identity", "Articles");

    /// <summary>The articles of a folder whose file names fit a pattern, in the order of the names.</summary>
    internal static IReadOnlyList<IdentityArticle> InFolder(string folder, string pattern = "*") =>
        [.. Directory.EnumerateFiles(folder, $"{pattern}.txt").OrderBy(path => path, StringComparer.Ordinal).Select(IdentityReader.Read)];
}

/// <summary>What somebody says or is reported to have said, and who it is. Offsets are into the article's text.</summary>
/// <param name="Start">Where the content begins.</param>
/// <param name="End">Where the content ends.</param>
/// <param name="Source">The words that name the source; null if it has none of its own.</param>
/// <param name="Speakers">Who speaks: several if they speak together, none if the source is unnamed.</param>
/// <param name="OnBehalfOf">For whom they speak.</param>
internal sealed record IdentityStatement(int Start, int End, Range? Source, IReadOnlyList<IdentitySpeaker> Speakers, IdentitySpeaker? OnBehalfOf);

/// <summary>A person or body of an article.</summary>
/// <param name="Names">The full name, then all other forms; empty for an unnamed source.</param>
/// <param name="IsBody">Whether it is not a person.</param>
internal sealed record IdentitySpeaker(IReadOnlyList<string> Names, bool IsBody);
