using System.Management.Automation;

namespace NewsTools.PowerShell;

/// <summary>Tells whether one of several patterns fits a name of someone. Upper and lower case are alike.</summary>
internal sealed class NamePattern(string[]? patterns)
{
    private readonly WildcardPattern[]? _patterns =
        patterns is null ? null : [.. patterns.Select(pattern => new WildcardPattern(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant))];

    /// <summary>Whether the name, or the canonical name or an alias of the entity or what it stands for, fits. Without patterns everything does.</summary>
    public bool Fits(string? name, Entity? entity) =>
        _patterns is null || Fits(name) || Fits(entity?.Name) || (entity?.Aliases.Any(Fits) ?? false) || Fits((entity as Organization)?.StandsFor);

    /// <summary>Whether the name, or a name or an alias of the person of the report, fits.</summary>
    public bool Fits(string? name, ReportPerson? person) => _patterns is null || Fits(name) || Fits(person?.Name) || (person?.Aliases.Any(Fits) ?? false);

    /// <summary>Whether the name, or one of the aliases, fits.</summary>
    public bool Fits(string? name, IEnumerable<string> aliases) => _patterns is null || Fits(name) || aliases.Any(Fits);

    private bool Fits(string? name) => name is not null && Array.Exists(_patterns!, pattern => pattern.IsMatch(name));
}
