"""The provider's register, credentials, and how a stranger checks one."""
