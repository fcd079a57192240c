"""`make deploy-check`: every parameter file deployed for real, changed, and deleted; every resource's state asserted.

`launch` sets up and goes on in the SAM CLI's environment. `cycle` takes one parameter file through MiniStack: the real
`sam deploy`, an update that must arrive (`changes`), alarms that must ring (`ringing`), the real `sam delete`, and
nothing left (`leftovers`). `other_emulator` asserts on moto what MiniStack does not know. `proof` writes down, in
docs/proof.md, what was seen and what was not.
"""
