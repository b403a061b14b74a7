"""Learning platforms from which learners come, and to which their grades go: LTI 1.3 Advantage.

Sources: 1EdTech, LTI Core 1.3; Security Framework 1.0; Assignment and Grade Services 2.0; Names and Role
Provisioning Services 2.0; Deep Linking 2.0 (imsglobal.org/spec). Signatures and key sets are joserfc's.
"""
