namespace NewsTools;

/// <summary>An outlet behind an article (ninjs <c>infoSources</c>).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role"><c>publisher</c>, or <c>cited</c> if the text names it.</param>
/// <param name="Id">The id of a cited one among the report's organisations.</param>
public sealed record ReportSource(string Name, string Role, string? Id = null)
{
    /// <summary>The role of who publishes the article.</summary>
    internal const string PublisherRole = "publisher";

    /// <summary>Whether it publishes the article.</summary>
    internal bool IsPublisher => Role == PublisherRole;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
