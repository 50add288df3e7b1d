using NewsTools.Reporting;

namespace NewsTools.Yaml;

/// <summary>Reads a who's who from YAML.</summary>
public sealed class YamlWhosWhoReader : IWhosWhoReader
{
    /// <inheritdoc/>
    public WhosWho Read(TextReader input, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        var trees = new YamlTreeReader(input, (place, message, cause) => new WhosWhoReadException(name, place, message, cause), CancellationToken.None).Documents().Take(2).ToArray();
        return trees.Length == 1 ? WhosWhoTree.ToWhosWho(trees[0], name) : throw new WhosWhoReadException(name, null, "A who's who must be one document.");
    }
}
